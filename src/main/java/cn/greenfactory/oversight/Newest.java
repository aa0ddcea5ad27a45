package cn.greenfactory.oversight;

import cn.greenfactory.security.Actor;
import cn.greenfactory.shared.Page;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A page of a table that has an enterprise, a county and a number in each row, newest first. Table and column names come
 * from code, never from a request.
 */
public final class Newest {

    private Newest() {}

    /**
     * What the official may see: the city's everything, a county's its own.
     *
     * @param at the column that dates a row
     */
    public static StatementSpec seenBy(JdbcClient jdbc, String table, String at, Actor who, Page page) {
        return jdbc.sql("SELECT * FROM " + table + " WHERE :all OR county_code = ANY (:counties)" + order(at, page))
                .param("all", who.ofCity())
                .param("counties", who.counties().toArray(String[]::new));
    }

    /** What is about the enterprise. */
    public static StatementSpec ofEnterprise(JdbcClient jdbc, String table, String at, UUID enterprise, Page page) {
        return jdbc.sql("SELECT * FROM " + table + " WHERE enterprise_id = :enterprise" + order(at, page))
                .param("enterprise", enterprise);
    }

    private static String order(String at, Page page) {
        return " ORDER BY " + at + " DESC, number DESC" + page.limit();
    }
}
