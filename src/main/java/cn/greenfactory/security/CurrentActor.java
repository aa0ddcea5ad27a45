package cn.greenfactory.security;

import java.util.Optional;

/** Who is at work in this call; empty for the public, for enterprises and for the engine's own jobs. */
public interface CurrentActor {

    Optional<Actor> current();
}
