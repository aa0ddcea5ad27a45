package cn.greenfactory.oversight.incident;

/** What the decision {@code IncidentConsequence} is asked; field names are its inputs. */
public record ConsequenceFacts(String kind, String grade) {}
