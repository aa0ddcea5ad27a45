package cn.greenfactory.certification;

import java.time.LocalDate;

/** What a department answered when the city consulted it, recorded by the city officer. */
public record Consultation(String department, String opinion, LocalDate answeredOn) {}
