package org.bapassistant.knowledge;

import java.time.LocalDate;

/**
 * Who keeps a card and when it was read last.
 *
 * @param due the day by which it is to be read again; after {@code on}
 */
public record Review(String owner, String by, LocalDate on, LocalDate due) {}
