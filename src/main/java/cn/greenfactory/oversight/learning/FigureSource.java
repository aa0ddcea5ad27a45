package cn.greenfactory.oversight.learning;

import cn.greenfactory.registry.ListedFactory;
import java.util.List;

/**
 * A place where listed factories file indicator values: annual reports, certified evaluations. Ordered: of two places
 * with values of one year the first counts.
 */
public interface FigureSource {

    /**
     * What the factories filed there, one entry for each and year, in any order; nothing of who filed nothing. The same
     * few queries, however many factories are asked for.
     *
     * @param year only this statistical year; null for every year
     */
    List<FactoryFigures> of(List<ListedFactory> factories, Integer year);
}
