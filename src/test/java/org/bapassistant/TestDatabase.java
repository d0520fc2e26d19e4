package org.bapassistant;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** The databases that the assistant runs on, real ones, each fresh with the real migrations. */
public enum TestDatabase {
  H2 {
    @Override
    DataSource empty() {
      JdbcDataSource source = new JdbcDataSource();
      source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
      return source;
    }
  },
  POSTGRESQL {
    @Override
    DataSource empty() {
      String name = "t" + UUID.randomUUID().toString().replace("-", "");
      try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
        return Server.RUNNING.getDatabase("postgres", name);
      } catch (SQLException e) {
        throw new IllegalStateException("no database could be made for the test", e);
      }
    }
  };

  abstract DataSource empty();

  /** A database with all tables and no rows. */
  public DataSource fresh() {
    DataSource source = empty();
    Flyway.configure().dataSource(source).load().migrate();
    return source;
  }

  /** One server for all tests of a process; it ends with it. */
  private static final class Server {

    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL did not start", e);
      }
    }

    private static void close(EmbeddedPostgres server) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL did not stop", e);
      }
    }
  }
}
