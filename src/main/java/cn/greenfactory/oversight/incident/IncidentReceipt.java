package cn.greenfactory.oversight.incident;

/** What whoever reports gets back; {@code repeated}: the same content had been reported, nothing was written. */
public record IncidentReceipt(Incident incident, boolean repeated) {}
