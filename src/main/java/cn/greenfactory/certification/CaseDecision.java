package cn.greenfactory.certification;

/** One row of a list somebody decides on: yes or no for one application, with the reason. */
public record CaseDecision(String applicationNumber, Boolean proposed, String reason) {}
