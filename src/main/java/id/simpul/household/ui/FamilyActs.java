package id.simpul.household.ui;

import id.simpul.household.Codes;
import id.simpul.household.Family;
import id.simpul.household.Person;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.EventText;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Icon;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done to a family and to each of its members, as menus. */
final class FamilyActs {
    private final Ui ui;
    private final Actor actor;
    private final FamilyHost host;
    private final FamilyDialogs dialogs;
    private final MemberEvents members;
    private final FamilyEvents families;

    FamilyActs(
            Ui ui, Actor actor, FamilyHost host, FamilyDialogs dialogs, MemberEvents members, FamilyEvents families) {
        this.ui = ui;
        this.actor = actor;
        this.host = host;
        this.dialogs = dialogs;
        this.members = members;
        this.families = families;
    }

    /** For a member: mending, a case, what happened to it. */
    List<MenuItem> of(Family family, Person person, Runnable history) {
        var items = new ArrayList<MenuItem>();
        items.add(Buttons.item(Icon.EDIT, ui.text(HouseholdText.UI_EDIT_MEMBER), () -> dialogs.editMember(person)));
        if (actor.may(Capability.WORK_CASE) && person.details().alive()) {
            items.add(Buttons.item(Icon.CASE, ui.text(HouseholdText.UI_NEW_CASE), () -> host.newCase(person.id())));
        }
        items.add(Buttons.item(Icon.HISTORY, ui.text(HouseholdText.UI_MEMBER_HISTORY), history));
        if (person.details().alive()) {
            items.add(new SeparatorMenuItem());
            items.addAll(events(family, person));
        }
        items.add(new SeparatorMenuItem());
        items.add(Buttons.item(Icon.DELETE, ui.text(HouseholdText.UI_REMOVE_MEMBER), () -> dialogs.remove(person)));
        return items;
    }

    private List<MenuItem> events(Family family, Person person) {
        var items = new ArrayList<MenuItem>();
        boolean away =
                person.details().presence() != Codes.PRESENT && person.details().presence() != Codes.NEW_MEMBER;
        if (away) {
            items.add(Buttons.item(Icon.HOME, ui.text(EventText.MENU_BACK), () -> members.comeBack(person)));
        } else {
            items.add(
                    Buttons.item(Icon.SIGN_OUT, ui.text(EventText.MENU_AWAY), () -> members.moveAway(family, person)));
        }
        items.add(Buttons.item(Icon.SWITCH_USER, ui.text(EventText.MENU_JOIN), () -> members.join(family, person)));
        items.add(Buttons.item(Icon.HAND_OVER, ui.text(EventText.MENU_MARRY), () -> members.marry(family, person)));
        items.add(Buttons.item(
                Icon.FAMILY, ui.text(EventText.MENU_SPLIT), () -> families.split(family, Optional.of(person))));
        items.add(Buttons.item(Icon.DONE, ui.text(EventText.MENU_DEATH), () -> members.death(family, person)));
        items.add(Buttons.item(Icon.CARD, ui.text(EventText.MENU_NIK), () -> members.correctNik(person)));
        return items;
    }

    /** For the family as a whole. */
    List<MenuItem> of(Family family) {
        var items = new ArrayList<MenuItem>();
        items.add(Buttons.item(Icon.PERSON_ADD, ui.text(EventText.MENU_BIRTH), () -> families.birth(family)));
        items.add(Buttons.item(Icon.PERSON_ADD, ui.text(EventText.MENU_IN), () -> families.moveIn(family)));
        items.add(Buttons.item(Icon.SWITCH_USER, ui.text(EventText.MENU_HEAD), () -> changeHead(family)));
        items.add(Buttons.item(
                Icon.FAMILY, ui.text(EventText.MENU_SPLIT), () -> families.split(family, Optional.empty())));
        items.add(Buttons.item(Icon.LOCATION, ui.text(EventText.MENU_FAMILY), () -> families.moveFamily(family)));
        items.add(Buttons.item(Icon.CARD, ui.text(EventText.MENU_CARD), () -> families.newCard(family)));
        items.add(new SeparatorMenuItem());
        items.add(Buttons.item(Icon.HOME, ui.text(EventText.MENU_SHARE), () -> families.shareDwelling(family)));
        if (family.household().details().dwelling() != null) {
            items.add(Buttons.item(Icon.HOME, ui.text(EventText.MENU_PART), () -> families.partDwelling(family)));
        }
        return items;
    }

    void changeHead(Family family) {
        families.changeHead(family);
    }
}
