package cn.greenfactory.oversight.inspection;

/** A county wants an inspection over the API; starts {@code InspectionProcess}, whose first step opens it. */
public record InspectionCalled(NewInspection asked, String who) {}
