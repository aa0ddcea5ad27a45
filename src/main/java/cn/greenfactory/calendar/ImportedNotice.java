package cn.greenfactory.calendar;

import java.util.List;

/**
 * What the import of a notice did.
 *
 * @param unchanged the notice was already loaded in these very words; nothing was written
 * @param movedDeadlines how many deadlines end on another day now
 * @param warnings what a person should look at again, in Chinese
 */
public record ImportedNotice(int year, int version, boolean unchanged, int movedDeadlines, List<String> warnings) {}
