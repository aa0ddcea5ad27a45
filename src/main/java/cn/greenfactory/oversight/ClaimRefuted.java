package cn.greenfactory.oversight;

import java.util.UUID;

/**
 * A removal was decided, and this claim of it was found untrue (第十四条). Published in the transaction that decided, with
 * the factory locked.
 *
 * @param originId the report, incident, inspection … the claim came from
 * @param finding what was found, in the verifier's words
 */
public record ClaimRefuted(Ground ground, Origin origin, UUID originId, String finding) {}
