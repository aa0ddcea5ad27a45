package cn.greenfactory.registry;

import cn.greenfactory.registry.CertificateView.Standing;

/**
 * A factory that has been on the list, as it stood on a day.
 *
 * @param standing VALID while it is on the list, else REMOVED or SUCCEEDED
 */
public record RegisterLine(Standing standing, ListedFactory factory) {

    /** Whether it was on the list that day. */
    public boolean listed() {
        return standing == Standing.VALID;
    }
}
