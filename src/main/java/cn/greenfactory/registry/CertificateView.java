package cn.greenfactory.registry;

import java.util.List;

/**
 * A certificate and what has become of it.
 *
 * @param standing VALID, REMOVED, SUCCEEDED, or REPLACED by a later certificate of the same factory
 * @param factory the factory as it stands in the register today, listed or not
 * @param history every event of the factory, in the order of taking effect
 */
public record CertificateView(
        String certificateNo, Standing standing, ListedFactory factory, List<RegisterEntry> history) {

    static CertificateView of(String certificateNo, RegisterLine today, List<RegisterEntry> history) {
        boolean replaced = !today.factory().certificateNo().equals(certificateNo);
        Standing standing = replaced ? Standing.REPLACED : today.standing();
        return new CertificateView(certificateNo, standing, today.factory(), history);
    }

    /** Whether the certificate still holds. */
    public enum Standing {
        VALID("有效"),
        REMOVED("已移出"),
        SUCCEEDED("已由他厂承继"),
        REPLACED("已换发");

        private final String title;

        Standing(String title) {
            this.title = title;
        }

        /** The Chinese name people see. */
        public String title() {
            return title;
        }
    }
}
