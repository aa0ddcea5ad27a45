package cn.greenfactory.oversight.removal;

import java.util.List;

/** The decision {@code RemovalGrounds}: which grounds the facts name; one row per reason, none when there is none. */
public interface RemovalGroundsDecision {

    List<NamedGround> named(RemovalFacts facts);
}
