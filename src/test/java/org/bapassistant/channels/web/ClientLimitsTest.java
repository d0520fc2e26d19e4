package org.bapassistant.channels.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientLimitsTest {

  private static final Client CLINIC = Client.ofAddress("192.0.2.7");
  private static final Client OTHER = Client.ofAddress("192.0.2.8");

  private long now;
  private final ClientLimits limits =
      new ClientLimits(
          new LimitsProperties(60, 2, 1, 1, Duration.ofSeconds(30)),
          new TimeMeter() {
            @Override
            public long currentTimeNanos() {
              return now;
            }

            @Override
            public boolean isWallClockBased() {
              return false;
            }
          });

  @Test
  void aMinutesWorthMayComeAtOnceAndThenOneASecond() {
    for (int i = 0; i < 60; i++) {
      assertThat(limits.ask(CLINIC)).isEmpty();
    }
    assertThat(limits.ask(CLINIC)).contains(Duration.ofSeconds(1));
    now += TimeUnit.SECONDS.toNanos(1);
    assertThat(limits.ask(CLINIC)).isEmpty();
    assertThat(limits.ask(CLINIC)).isPresent();
  }

  @Test
  void aFloodOfOneClientCostsAnotherNothing() {
    for (int i = 0; i < 200; i++) {
      limits.ask(CLINIC);
    }
    assertThat(limits.ask(OTHER)).isEmpty();
  }

  @Test
  void uploadsAreCountedApartFromQuestions() {
    limits.upload(CLINIC);
    limits.upload(CLINIC);
    assertThat(limits.upload(CLINIC)).contains(Duration.ofSeconds(30));
    assertThat(limits.ask(CLINIC)).isEmpty();
  }

  @Test
  void theTimeToWaitIsToldInWholeSecondsRoundedUp() {
    assertThat(Wait.tooMany(Duration.ofMillis(1)).seconds()).isEqualTo(1);
    assertThat(Wait.tooMany(Duration.ofMillis(1001)).seconds()).isEqualTo(2);
    assertThat(Wait.tooMany(Duration.ofSeconds(2)).seconds()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::9, true",
    "2001:db8:1:2::9, 2001:db8:1:3::9, false",
    "::ffff:192.0.2.7, 192.0.2.7, true",
    "fe80::1%eth0, fe80::2, true",
    "[2001:db8::1], 2001:db8::2, true",
    "192.0.2.7, 192.0.2.8, false",
    "not:an:address, also:none, true"
  })
  void anIpv6ClientIsItsNetworkOf64BitsAndAnIpv4ClientItsAddress(
      String one, String other, boolean same) {
    assertThat(Client.ofAddress(one).equals(Client.ofAddress(other))).isEqualTo(same);
  }

  @Test
  void namesAreNeverLookedUp() {
    assertThat(Client.ofAddress("localhost").key()).isEqualTo("localhost");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 1, 30, asks-per-minute",
    "1, 2000000, 1, 1, 30, uploads-per-minute",
    "1, 1, -1, 1, 30, chats",
    "1, 1, 1, 0, 30, answers-at-once",
    "1, 1, 1, 1, 0, answer-time",
    "1, 1, 1, 1, 601, answer-time"
  })
  void aLimitThatCannotBeIsNamed(
      int asks, int uploads, int chats, int answers, int seconds, String key) {
    assertThatThrownBy(
            () -> new LimitsProperties(asks, uploads, chats, answers, Duration.ofSeconds(seconds)))
        .hasMessageStartingWith("assistant.limits." + key + " is ");
  }

  @Test
  void chatsAreLimitedPerClientAndInAllAndAPlaceIsFreeAgainAfterwards() {
    OpenChats chats = new OpenChats(new LimitsProperties(1, 1, 1, 1, Duration.ofSeconds(30)));
    assertThat(chats.enter("a", CLINIC)).isTrue();
    assertThat(chats.enter("b", CLINIC)).isFalse();
    chats.leave("b");
    assertThat(chats.enter("c", CLINIC)).isFalse();
    chats.leave("a");
    assertThat(chats.enter("d", CLINIC)).isTrue();
    for (int i = 1; i < 10; i++) {
      assertThat(chats.enter("in" + i, Client.ofAddress("192.0.2.1" + i))).isTrue();
    }
    assertThat(chats.enter("e", OTHER)).isFalse();
  }
}
