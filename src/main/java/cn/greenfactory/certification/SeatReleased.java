package cn.greenfactory.certification;

import java.util.UUID;

/** A reviewer's seat is to be filled anew; seats are counted from 0. */
public record SeatReleased(UUID caseId, int seat) {}
