package cn.greenfactory.registry;

/** Gives certificate numbers in the caller's transaction, without gaps or doubles. */
@FunctionalInterface
public interface CertificateNumbers {

    /** The next number of the year, in the form the settings fix, e.g. {@code LSGC-Z-2026-0001}. */
    String next(int year);
}
