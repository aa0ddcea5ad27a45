package cn.greenfactory.registry;

import cn.greenfactory.shared.CreditCode;
import java.util.UUID;

/**
 * An enterprise that may apply for its factories (第五条（一）); or one of which only code and name are known, for an
 * incident of its own: then everything after the name is null.
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
        String phone) {

    /** Whether it has said of itself what an applicant says; false while only code and name are known. */
    public boolean enrolled() {
        return address != null;
    }
}
