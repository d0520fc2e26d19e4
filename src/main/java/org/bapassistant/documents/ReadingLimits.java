package org.bapassistant.documents;

import java.time.Duration;

/**
 * How much of the machine one file may take.
 *
 * @param bytes of the file
 * @param pages of the file
 * @param characters of its text
 * @param time of reading, embedding not counted
 * @param memoryMegabytes of the reading process
 */
record ReadingLimits(long bytes, int pages, long characters, Duration time, int memoryMegabytes) {}
