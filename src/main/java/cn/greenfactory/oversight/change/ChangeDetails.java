package cn.greenfactory.oversight.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What changes, by kind; unchecked text, null where the kind has no such detail.
 *
 * @param enterpriseName new name of the enterprise (RENAMED)
 * @param factoryName new name of the factory (RENAMED)
 * @param newOwner the enterprise the factory now belongs to, where its credit code changed (RENAMED, BOUNDARY)
 * @param scope what is now produced (SCOPE)
 * @param industryCode its class in GB/T 4754, null where it stays (SCOPE)
 * @param countyCode the county it moved to, null within its county (MOVED)
 * @param address where it now produces (MOVED)
 * @param boundary what now belongs to it and what no longer does (BOUNDARY)
 * @param successor certificate number of the absorbing factory, or credit code of its enterprise (MERGED_INTO)
 * @param parts what was split off (SPLIT)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeDetails(
        String enterpriseName,
        String factoryName,
        NewOwner newOwner,
        String scope,
        String industryCode,
        String countyCode,
        String address,
        String boundary,
        String successor,
        List<Part> parts) {

    /** Says nothing. */
    public static final ChangeDetails NONE =
            new ChangeDetails(null, null, null, null, null, null, null, null, null, null);

    /** The enterprise after the change; everything but the code may be left out where it is enrolled. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewOwner(
            String creditCode,
            String name,
            String address,
            String legalRepresentative,
            String industryCode,
            String contact,
            String phone) {}

    /** A part that was split off and is not on the list; {@code creditCode} null where it has none of its own. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(String name, String creditCode, String address) {}
}
