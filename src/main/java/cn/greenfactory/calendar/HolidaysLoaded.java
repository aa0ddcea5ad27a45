package cn.greenfactory.calendar;

/** A notice of the year's holidays was loaded; published in that transaction, after the deadlines were computed again. */
public record HolidaysLoaded(int year) {}
