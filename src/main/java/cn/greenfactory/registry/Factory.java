package cn.greenfactory.registry;

import java.util.UUID;

/**
 * A factory of an enterprise; what is certified and listed.
 *
 * @param countyCode the recommending unit where the factory stands, never inferred from the credit code
 * @param industryCode four digits of GB/T 4754
 */
public record Factory(
        UUID id, UUID enterpriseId, String name, String countyCode, String address, String industryCode) {}
