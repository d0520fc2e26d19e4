package org.bapassistant.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.bapassistant.core.Language;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process that is killed in the middle of moves loses none that it had acknowledged. */
class KilledTest {

  @TempDir Path folder;

  @RepeatedTest(3)
  void theDialogueGoesOnAtTheSameStep() throws IOException, InterruptedException {
    Process mover =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Mover.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    int acknowledged = 0;
    int until = 20 + new SplittableRandom().nextInt(60);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(mover.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine();
          line != null && acknowledged < until;
          line = lines.readLine()) {
        acknowledged =
            line.startsWith("kept ") ? Integer.parseInt(line.substring(5)) : acknowledged;
      }
    } finally {
      mover.destroyForcibly();
    }
    assertThat(mover.waitFor(10, TimeUnit.SECONDS)).isTrue();
    PlanSession found = store(folder).find("p").orElseThrow();
    assertThat(found.version()).isGreaterThanOrEqualTo(acknowledged);
    assertThat(found.dialogue().permitted()).isNotEmpty();
  }

  /** Moves one dialogue again and again and tells each version that was kept. */
  static final class Mover {

    private Mover() {}

    public static void main(String[] arguments) {
      PlanStore store = store(Path.of(arguments[0]));
      PlanSession session =
          new PlanSession("p", 1, Language.EN, Pace.UNHURRIED, Instant.EPOCH, Plans.atQuestion2());
      store.begin(session);
      while (true) {
        Move move =
            session.dialogue().before().isPresent()
                ? Move.of(Event.EASED)
                : Move.of(Event.SUSTAIN_TALK);
        session = session.after(Plans.after(session.dialogue(), move));
        if (store.keep(session)) {
          System.out.println("kept " + session.version());
        }
      }
    }
  }

  private static PlanStore store(Path folder) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:file:" + folder.resolve("plans") + ";DB_CLOSE_ON_EXIT=FALSE");
    Flyway.configure().dataSource(source).load().migrate();
    return new JdbcPlanStore(JdbcClient.create(source), Clock.systemUTC());
  }
}
