package cn.greenfactory.process.certification;

import cn.greenfactory.certification.CountyReviews;
import cn.greenfactory.process.common.TaskClock;
import org.springframework.stereotype.Component;

/** Task_SignDecline (Art. 8): the county head signs that the application is not recommended. */
@Component
class SignDecline extends CountySignature {

    SignDecline(CountyReviews reviews, OfficialViews views, TaskClock clock) {
        super(reviews, views, clock, false);
    }
}
