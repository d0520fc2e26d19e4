package org.bapassistant.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.bapassistant.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What arrives is done once, in order, whatever stops in between; on both databases. */
class InboxTest {

  private static final Duration LEASE = Duration.ofSeconds(2);

  private final List<Node> nodes = new ArrayList<>();

  @AfterEach
  void stop() {
    nodes.forEach(Node::end);
  }

  /** A node of its own on a database that several may share. */
  private static final class Node {

    final Inbox inbox;
    final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor();

    Node(DataSource database, Duration patience, Worker worker) {
      StaticListableBeanFactory beans = new StaticListableBeanFactory();
      beans.addBean("worker", worker);
      this.inbox =
          new Inbox(
              new Deliveries(
                  JdbcClient.create(database),
                  new TransactionTemplate(new JdbcTransactionManager(database))),
              beans.getBeanProvider(Worker.class),
              new InboxProperties(LEASE, patience, 8, Duration.ofDays(7)),
              Clock.systemUTC());
      beat.scheduleWithFixedDelay(inbox::sweep, 200, 200, TimeUnit.MILLISECONDS);
      beat.scheduleWithFixedDelay(inbox::renew, 500, 500, TimeUnit.MILLISECONDS);
    }

    /** Stops renewing and sweeping at once, as a killed process does. */
    void kill() {
      beat.shutdownNow();
    }

    void end() {
      beat.shutdownNow();
    }
  }

  private Node node(DataSource database, Worker worker) {
    return node(database, Duration.ofMinutes(10), worker);
  }

  private Node node(DataSource database, Duration patience, Worker worker) {
    Node node = new Node(database, patience, worker);
    nodes.add(node);
    return node;
  }

  /** Does what the function says and keeps what was done and told. */
  private static class Recorder implements Worker {

    final List<String> done = Collections.synchronizedList(new ArrayList<>());
    final List<String> told = Collections.synchronizedList(new ArrayList<>());

    @Override
    public String channel() {
      return "test";
    }

    @Override
    public Progress work(Delivery delivery, Mark mark) {
      done.add(delivery.body());
      return Progress.done();
    }

    @Override
    public void giveUp(Delivery delivery, Mark mark) {
      told.add(delivery.body());
    }
  }

  private static Arrival arrival(String conversation, String body, String... keys) {
    return new Arrival("test", Set.of(keys), conversation, body, Optional.empty());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRepeatedDeliveryIsDoneOnceUnderWhicheverOfItsNamesItComes(TestDatabase kind) {
    Recorder worker = new Recorder();
    Inbox inbox = node(kind.fresh(), worker).inbox;
    assertThat(inbox.take(arrival("c", "first", "event-1", "message-1"))).isTrue();
    assertThat(inbox.take(arrival("c", "again", "event-1"))).isFalse();
    assertThat(inbox.take(arrival("c", "crossed", "event-2", "message-1"))).isFalse();
    assertThat(inbox.take(arrival("c", "second", "event-2", "message-2"))).isTrue();
    await().until(() -> worker.done.size() == 2);
    assertThat(worker.done).containsExactly("first", "second");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aConversationIsWorkedOnInItsOrderWhileOthersGoOn(TestDatabase kind) {
    CountDownLatch held = new CountDownLatch(1);
    Recorder worker =
        new Recorder() {
          @Override
          public Progress work(Delivery delivery, Mark mark) {
            if (delivery.body().equals("slow")) {
              awaitQuietly(held);
            }
            return super.work(delivery, mark);
          }
        };
    Inbox inbox = node(kind.fresh(), worker).inbox;
    inbox.take(arrival("a", "slow", "1"));
    inbox.take(arrival("a", "after it", "2"));
    inbox.take(arrival("b", "elsewhere", "3"));
    await().until(() -> worker.done.contains("elsewhere"));
    assertThat(worker.done).containsExactly("elsewhere");
    held.countDown();
    await().until(() -> worker.done.size() == 3);
    assertThat(worker.done).containsExactly("elsewhere", "slow", "after it");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatANodeHadNotDoneWhenItDiedAnotherDoesAndKnowsHowFarItCame(TestDatabase kind) {
    DataSource database = kind.fresh();
    CountDownLatch forever = new CountDownLatch(1);
    Recorder dying =
        new Recorder() {
          @Override
          public Progress work(Delivery delivery, Mark mark) {
            mark.keep("sending");
            awaitQuietly(forever);
            return Progress.done();
          }
        };
    Node first = node(database, dying);
    first.inbox.take(new Arrival("test", Set.of("1"), "c", "kept", Optional.of("as it was typed")));
    List<Delivery> seen = Collections.synchronizedList(new ArrayList<>());
    Recorder heir =
        new Recorder() {
          @Override
          public Progress work(Delivery delivery, Mark mark) {
            seen.add(delivery);
            return super.work(delivery, mark);
          }
        };
    await().until(() -> markOf(database).contains("sending"));
    first.kill();
    node(database, heir);
    await().atMost(Duration.ofSeconds(20)).until(() -> heir.done.size() == 1);
    assertThat(seen.getFirst().mark()).contains("sending");
    assertThat(seen.getFirst().attempt()).isEqualTo(2);
    assertThat(seen.getFirst().passing()).isEmpty();
    forever.countDown();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aNodeThatLostItsLeaseIsStoppedAtItsNextMark(TestDatabase kind) {
    DataSource database = kind.fresh();
    CountDownLatch stalled = new CountDownLatch(1);
    AtomicInteger lost = new AtomicInteger();
    Recorder slow =
        new Recorder() {
          @Override
          public Progress work(Delivery delivery, Mark mark) {
            awaitQuietly(stalled);
            try {
              mark.keep("sending");
            } catch (Mark.LeaseLost e) {
              lost.incrementAndGet();
              throw e;
            }
            return super.work(delivery, mark);
          }
        };
    Node first = node(database, slow);
    first.inbox.take(arrival("c", "once", "1"));
    await().until(() -> attemptsIn(database) == 1);
    first.kill();
    Recorder heir = new Recorder();
    node(database, heir);
    await().atMost(Duration.ofSeconds(20)).until(() -> heir.done.size() == 1);
    stalled.countDown();
    await().until(() -> lost.get() == 1);
    assertThat(slow.done).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatFailsForTooLongIsToldOnceAndNothingOfItIsKept(TestDatabase kind) {
    DataSource database = kind.fresh();
    Recorder failing =
        new Recorder() {
          @Override
          public Progress work(Delivery delivery, Mark mark) {
            throw new IllegalStateException("down");
          }
        };
    Inbox inbox = node(database, Duration.ofSeconds(2), failing).inbox;
    inbox.take(arrival("c", "lost cause", "1"));
    await().atMost(Duration.ofSeconds(20)).until(() -> failing.told.size() == 1);
    await().until(() -> openIn(database) == 0);
    assertThat(failing.told).containsExactly("lost cause");
    assertThat(
            JdbcClient.create(database).sql("select body from delivery").query(String.class).list())
        .containsExactly("");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void twoNodesShareTheWorkAndDoNothingTwice(TestDatabase kind) {
    DataSource database = kind.fresh();
    ConcurrentMap<String, Integer> times = new ConcurrentHashMap<>();
    Recorder worker =
        new Recorder() {
          @Override
          public Progress work(Delivery delivery, Mark mark) {
            times.merge(delivery.body(), 1, Integer::sum);
            return Progress.done();
          }
        };
    Node one = node(database, worker);
    Node other = node(database, worker);
    int many = 200;
    IntStream.range(0, many)
        .parallel()
        .forEach(
            i -> {
              Arrival arrival = arrival("c" + i % 20, "d" + i, "k" + i);
              one.inbox.take(arrival);
              other.inbox.take(arrival);
            });
    await().atMost(Duration.ofSeconds(30)).until(() -> openIn(database) == 0);
    assertThat(times).hasSize(many);
    assertThat(times.values()).containsOnly(1);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> markOf(DataSource database) {
    return JdbcClient.create(database)
        .sql("select mark from delivery where mark is not null")
        .query(String.class)
        .list();
  }

  private static int attemptsIn(DataSource database) {
    return JdbcClient.create(database)
        .sql("select attempts from delivery")
        .query(Integer.class)
        .single();
  }

  private static int openIn(DataSource database) {
    return JdbcClient.create(database)
        .sql("select count(*) from delivery where state = 'OPEN'")
        .query(Integer.class)
        .single();
  }
}
