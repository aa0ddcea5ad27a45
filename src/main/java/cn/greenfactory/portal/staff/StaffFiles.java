package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_HEAD;
import static cn.greenfactory.security.Role.CITY_OFFICER;
import static cn.greenfactory.security.Role.COUNTY_HEAD;
import static cn.greenfactory.security.Role.COUNTY_REVIEWER;
import static cn.greenfactory.security.Role.EXPERT;
import static cn.greenfactory.security.Role.THIRD_PARTY;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.FileGate;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.portal.Downloads;
import cn.greenfactory.security.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Any kept file by its content, for whom the rules of {@link FileGate} let read it; forms link here. */
@RestController
@RequestMapping("/api/staff/files")
@Tag(name = "工作人员")
class StaffFiles {

    private final FileGate gate;

    StaffFiles(FileGate gate) {
        this.gate = gate;
    }

    @GetMapping("/{sha256}")
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD, EXPERT, THIRD_PARTY})
    @Operation(summary = "下载附件（县级只限本县，专家只限所评申报）")
    ResponseEntity<InputStreamResource> download(@AuthenticationPrincipal Actor who, @PathVariable String sha256) {
        Attachment file = gate.require(sha256, who.userId(), who.groups());
        return Downloads.of(file, gate.open(file));
    }
}
