package cn.greenfactory.process.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Does in the engine what follows from an act, for whoever acted: the rights of the person who did it do not matter. */
@Component
public class AsService {

    private final IdentityService identity;

    AsService(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    public void run(Runnable work) {
        Authentication signedIn = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            work.run();
        } finally {
            if (signedIn != null) {
                identity.setAuthentication(signedIn);
            }
        }
    }
}
