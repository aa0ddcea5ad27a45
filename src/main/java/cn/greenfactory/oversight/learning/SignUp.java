package cn.greenfactory.oversight.learning;

import java.time.Instant;
import java.util.UUID;

/**
 * An enterprise's place in a training; how many persons come, not who.
 *
 * @param attended what the city recorded; null before
 */
public record SignUp(
        UUID trainingId, UUID enterpriseId, int persons, Instant signedUpAt, Instant withdrawnAt, Boolean attended) {}
