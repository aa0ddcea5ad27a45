package cn.greenfactory.registry;

import cn.greenfactory.shared.CreditCode;
import java.util.UUID;

/**
 * An enterprise that may apply for its factories (第五条（一）).
 *
 * @param address where it is registered
 * @param industryCode four digits of GB/T 4754
 * @param contact who may be called, with {@code phone}; never published
 */
public record Enterprise(
        UUID id,
        CreditCode creditCode,
        String name,
        String address,
        String legalRepresentative,
        String industryCode,
        String contact,
        String phone) {}
