package cn.greenfactory.oversight.annual;

import cn.greenfactory.security.Actor;
import cn.greenfactory.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Reports as they are read: by year, county, enterprise, factory; with the figures they came to (第十二条). */
@Service
public class Reports {

    private final ReportReads reads;
    private final ReportVersions versions;
    private final FormerFigures figures;

    Reports(ReportReads reads, ReportVersions versions, FormerFigures figures) {
        this.reads = reads;
        this.versions = versions;
        this.figures = figures;
    }

    /** @throws ReportException if there is none */
    public Report get(UUID reportId) {
        return reads.get(reportId);
    }

    public Optional<Report> find(UUID reportId) {
        return reads.find(reportId);
    }

    /** A page of a year's reports by county: the city sees all, an official of counties those of each of them. */
    public List<Report> ofYear(UUID yearId, Actor who, Page page) {
        return reads.ofYear(yearId, who, page);
    }

    /** How many reports of the year the official sees. */
    public long count(UUID yearId, Actor who) {
        return reads.count(yearId, who);
    }

    /** An enterprise's reports, newest year first. */
    public List<Report> ofEnterprise(UUID enterpriseId) {
        return reads.ofEnterprise(enterpriseId);
    }

    /** A factory's reports, newest year first. */
    public List<Report> ofFactory(UUID factoryId) {
        return reads.ofFactory(factoryId);
    }

    /** Ids of the year's started reports that were not handed in in time. */
    public List<UUID> unfiled(UUID yearId) {
        return reads.unfiled(yearId);
    }

    /** What the report came to when it was last handed in; empty before. */
    public Optional<Figures> figures(UUID reportId) {
        return versions.last(reportId).map(version -> figures.read(version.figures()));
    }
}
