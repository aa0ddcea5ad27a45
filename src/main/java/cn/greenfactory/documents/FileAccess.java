package cn.greenfactory.documents;

import java.util.Set;
import java.util.UUID;

/**
 * Who may read the files of an owner. Each module that owns files has one bean of this type for its kinds.
 *
 * <p>A file may be read if any rule says yes; where none does, it may not.
 */
public interface FileAccess {

    /**
     * @param ownerKind of the file; answer false for kinds of other modules
     * @param kind of the file, e.g. {@code PAPER_LIST}
     * @param userId engine user id or {@code enterprise-<enterpriseId>}
     * @param groups engine groups of the person, empty for an enterprise
     */
    boolean mayRead(String ownerKind, UUID ownerId, String kind, String userId, Set<String> groups);
}
