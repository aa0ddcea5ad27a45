package cn.greenfactory.registry;

import java.time.LocalDate;
import java.util.UUID;

/** A factory's place on the list as one certification gave it. */
public record Listing(UUID factoryId, UUID caseId, String certificateNo, LocalDate on) {}
