package cn.greenfactory.documents;

/** Stored bytes are missing or altered: a fault of the machine or a hand in the store, to be repaired from backup. */
public class DamagedContentException extends RuntimeException {

    DamagedContentException(String sha256, String what) {
        super("stored file " + sha256 + ": " + what);
    }
}
