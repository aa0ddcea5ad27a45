package cn.greenfactory.portal;

import cn.greenfactory.notice.Evidence;
import cn.greenfactory.notice.NewObjection;
import cn.greenfactory.notice.ObjectionTarget;
import cn.greenfactory.notice.ObjectorKind;
import java.util.List;
import java.util.UUID;
import org.springframework.web.multipart.MultipartFile;

/**
 * The parts of a multipart objection; whether they suffice is decided later.
 *
 * @param target LISTED, OMITTED or LIST
 * @param caseId the row of the notice objected to, or null
 * @param named whom it is about, where {@code caseId} is not known
 * @param objectorKind PERSON or UNIT
 * @param sealed a unit's seal is on it
 * @param evidence up to ten files
 */
public record ObjectionForm(
        ObjectionTarget target,
        UUID caseId,
        String named,
        ObjectorKind objectorKind,
        String objectorName,
        String objectorContact,
        Boolean sealed,
        String facts,
        String evidenceText,
        List<MultipartFile> evidence) {

    /** As the desk takes it. */
    public NewObjection objection() {
        List<MultipartFile> files = evidence == null ? List.of() : evidence;
        return new NewObjection(
                target,
                caseId,
                named,
                objectorKind,
                objectorName,
                objectorContact,
                Boolean.TRUE.equals(sealed),
                facts,
                evidenceText,
                files.stream()
                        .filter(file -> !file.isEmpty())
                        .map(file -> new Evidence(nameOf(file), file))
                        .toList());
    }

    private static String nameOf(MultipartFile file) {
        return file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }
}
