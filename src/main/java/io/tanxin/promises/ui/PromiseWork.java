package io.tanxin.promises.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.Dealers;
import io.tanxin.handed.HandedLists;
import io.tanxin.handed.ui.HandedParts;
import io.tanxin.identity.CurrentActor;
import io.tanxin.promises.PromiseCosts;
import io.tanxin.promises.PromiseService;
import io.tanxin.promises.Repairs;

/** All that the screens do with a promise. */
@SpringComponent
record PromiseWork(
        PromiseService promises,
        PromiseCosts costs,
        Repairs repairs,
        PromiseDialogs dialogs,
        NewPromise newPromise,
        HandedParts handed,
        HandedLists handedOn,
        Dealers dealers,
        CurrentActor actor) {}
