package org.bapassistant.answering;

/** A card that might be meant instead. */
public record Alternative(String cardId, String title) {}
