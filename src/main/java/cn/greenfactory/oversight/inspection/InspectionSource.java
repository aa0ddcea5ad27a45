package cn.greenfactory.oversight.inspection;

import cn.greenfactory.oversight.GroundSource;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.oversight.SubjectFiles;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The inspection that named a ground, of its own accord or following a lead, with its files. */
@Component
class InspectionSource implements GroundSource {

    private final InspectionRows rows;
    private final SubjectFiles files;

    InspectionSource(InspectionRows rows, SubjectFiles files) {
        this.rows = rows;
        this.files = files;
    }

    @Override
    public Optional<Evidence> evidence(Origin origin, UUID originId) {
        return origin != Origin.INSPECTION && origin != Origin.OBJECTION_LEAD
                ? Optional.empty()
                : rows.find(originId).map(this::found);
    }

    private Evidence found(Inspection inspection) {
        String lead = inspection.leadId() == null ? "" : "（依据" + Origin.OBJECTION_LEAD.title() + "）";
        return new Evidence(
                Origin.INSPECTION.title() + " " + inspection.number() + lead,
                files.of(InspectionDesk.KIND, inspection.id()));
    }
}
