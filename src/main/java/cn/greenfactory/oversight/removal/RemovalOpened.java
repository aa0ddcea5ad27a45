package cn.greenfactory.oversight.removal;

import cn.greenfactory.oversight.Origin;
import java.util.UUID;

/**
 * A removal was opened with its first ground.
 *
 * @param origin where that ground came from
 */
public record RemovalOpened(
        UUID removalId, String number, UUID factoryId, UUID enterpriseId, String countyCode, Origin origin) {}
