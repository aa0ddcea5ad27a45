package cn.greenfactory.process.removal;

import cn.greenfactory.oversight.removal.RemovalDossier;
import cn.greenfactory.security.Role;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Who verifies next; set before every way to Task_VerifyGrounds. */
final class Verifiers {

    private Verifiers() {}

    static void set(VariableScope scope, RemovalDossier dossier) {
        RemovalProcess.VERIFIER_GROUP.set(
                scope,
                dossier.countyVerifies()
                        ? Role.countyReviewer(RemovalProcess.COUNTY_CODE.from(scope))
                        : Role.CITY_OFFICER.id());
    }
}
