package cn.greenfactory.oversight.learning;

import cn.greenfactory.registry.ListedFactory;
import java.util.List;

/**
 * A place where listed factories file indicator values: annual reports, certified evaluations. Ordered: of two places
 * with values of one year the first counts.
 */
public interface FigureSource {

    /** What the factory filed there, one entry a year, in any order; empty where it filed nothing. */
    List<FactoryFigures> of(ListedFactory factory);
}
