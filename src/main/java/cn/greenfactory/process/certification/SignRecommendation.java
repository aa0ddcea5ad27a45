package cn.greenfactory.process.certification;

import cn.greenfactory.certification.CountyReviews;
import cn.greenfactory.process.common.TaskClock;
import org.springframework.stereotype.Component;

/** Task_SignRecommendation (Art. 8): the county head signs the recommendation. */
@Component
class SignRecommendation extends CountySignature {

    SignRecommendation(CountyReviews reviews, OfficialViews views, TaskClock clock) {
        super(reviews, views, clock, true);
    }
}
