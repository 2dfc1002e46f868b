package io.tanxin.handed.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.handed.HandedAnswers;
import io.tanxin.handed.HandedLists;
import io.tanxin.handed.Handing;
import io.tanxin.identity.CurrentActor;

/** All that the screens do with what is handed on. */
@SpringComponent
record HandedWork(
        Handing handing, HandedAnswers answers, HandedLists lists, HandedDialogs dialogs, CurrentActor actor) {

    boolean hands() {
        return actor.may("handed:hand");
    }
}
