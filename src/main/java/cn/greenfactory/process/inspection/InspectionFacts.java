package cn.greenfactory.process.inspection;

import cn.greenfactory.oversight.inspection.InspectionFindings;
import cn.greenfactory.process.common.WaitedFacts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the sweeper asks about inspections: a rectification that was submitted is not waited for. */
@Component
class InspectionFacts implements WaitedFacts {

    private final InspectionFindings findings;

    InspectionFacts(InspectionFindings findings) {
        this.findings = findings;
    }

    @Override
    public Map<String, Question> byMessage() {
        return Map.of(
                "RectificationSubmitted",
                new Question(InspectionProcess.INSPECTION_ID.name(), id -> findings.rectificationSubmitted(id)));
    }
}
