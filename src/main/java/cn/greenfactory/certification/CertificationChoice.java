package cn.greenfactory.certification;

/** The city head's decision on one application after its notice (第十条); a refusal needs a reason. */
public record CertificationChoice(String applicationNumber, Boolean certified, String reason) {}
