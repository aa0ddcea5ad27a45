package cn.greenfactory.oversight;

import cn.greenfactory.documents.Attachment;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Knows what claims of some origins rest on; each part of this module knows its own (第十四条). */
public interface GroundSource {

    /** What a claim of this origin rests on; empty where it is not known here. */
    Optional<Evidence> evidence(Origin origin, UUID originId);

    /**
     * What a claim rests on.
     *
     * @param words what it is, with the number or day by which people find it
     * @param files handed in with it, oldest first; who may read them is asked elsewhere
     */
    record Evidence(String words, List<Attachment> files) {}
}
