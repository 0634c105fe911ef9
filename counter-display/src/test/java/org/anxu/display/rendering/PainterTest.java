package org.anxu.display.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.anxu.display.Hall;
import org.anxu.display.board.DisplayBoard;
import org.anxu.display.board.Scene.CounterScene;
import org.anxu.display.board.Screen;
import org.anxu.display.board.Screen.CounterScreen;
import org.anxu.display.board.Screen.HallScreen;
import org.anxu.display.rendering.Picture.CounterPicture;
import org.anxu.display.rendering.Picture.EmergencyPicture;
import org.anxu.display.rendering.Picture.HallPicture;
import org.anxu.hardware.sign.SignContent;
import org.anxu.protocol.Words;
import org.anxu.protocol.board.DayPhase;
import org.junit.jupiter.api.Test;

/** The words customers read, for every state. */
class PainterTest {
  private static final Instant NOW = Instant.parse("2026-11-24T01:05:00Z"); // 09:05 in the hall

  private final Hall hall = new Hall(7, NOW);
  private final Painter painter = new Painter(new Texts());

  @Test
  void a_called_number_is_asked_to_this_counter() {
    hall.call("A023", "1", false, true);
    CounterPicture picture = counter();
    assertThat(picture.state()).isEqualTo("called");
    assertThat(picture.label()).isEqualTo("A023");
    assertThat(picture.call()).isEqualTo("call-1");
    assertThat(picture.word()).isEqualTo(words("请到本窗口", "Please come to this counter"));
    assertThat(picture.counter().zh()).isEqualTo("1 号窗口");
    assertThat(picture.apology().zh()).isEqualTo("让您久等了,非常抱歉。");
    assertThat(picture.top().time()).isEqualTo("09:05");
    assertThat(picture.top().date()).isEqualTo(words("11月24日 星期二", "Tuesday, 24 November"));
  }

  @Test
  void what_was_just_served_is_asked_about_until_the_server_s_time_for_it_is_over() {
    hall.rateable("1", "s42", NOW.plusSeconds(10));
    Painter asking = new Painter(new Texts(), true);
    DisplayBoard known = known(new CounterScreen("1"));
    CounterPicture asked = (CounterPicture) asking.paint(known.scene(NOW));
    assertThat(asked.state()).isEqualTo("rating");
    assertThat(asked.service()).isEqualTo("s42");
    assertThat(asked.word()).isEqualTo(words("这次办理,您满意吗?", "How was this service?"));
    assertThat(asking.paint(known.scene(NOW.plusSeconds(4))).state()).isEqualTo("rating");
    hall.rateable("1", "s42", NOW.minusSeconds(1));
    CounterPicture late = (CounterPicture) asking.paint(known(new CounterScreen("1")).scene(NOW));
    assertThat(late.state()).isEqualTo("free");
    assertThat(late.service()).isNull();
  }

  @Test
  void a_screen_that_was_not_told_to_asks_nobody() {
    hall.rateable("1", "s42", NOW.plusSeconds(10));
    assertThat(counter().state()).isEqualTo("free");
  }

  @Test
  void a_training_is_told_on_every_screen_and_no_sign_shows_its_numbers() {
    assertThat(counter().top().training()).isNull();
    hall.call("A023", "1");
    hall.training();
    assertThat(counter().top().training())
        .isEqualTo("培训 · 这不是真的营业厅 · Training – not the real hall");
    assertThat(hallScreen().top().training()).contains("培训", "Training");
    CounterScene scene = (CounterScene) known(new CounterScreen("1")).scene(NOW);
    assertThat(new SignPainter(new Texts()).paint(scene)).isEqualTo(new SignContent.Blank());
  }

  @Test
  void an_emergency_takes_every_screen_and_no_number_is_left_on_any() {
    hall.call("A023", "1", false, true);
    hall.emergency();
    for (Screen screen : List.of(new HallScreen(), new CounterScreen("1"))) {
      DisplayBoard known = known(screen);
      EmergencyPicture picture = (EmergencyPicture) painter.paint(known.scene(NOW));
      assertThat(picture.title()).isEqualTo(words("紧急疏散", "Evacuate now"));
      assertThat(picture.stale()).isFalse();
      Instant silent = NOW.plusSeconds(60);
      picture = (EmergencyPicture) painter.paint(known.scene(silent));
      assertThat(picture.stale()).as("the server says nothing any more").isTrue();
    }
    CounterScene scene = (CounterScene) known(new CounterScreen("1")).scene(NOW);
    assertThat(new SignPainter(new Texts()).paint(scene)).isEqualTo(new SignContent.Blank());
    hall.calm();
    assertThat(painter.paint(known(new CounterScreen("1")).scene(NOW)).state()).isEqualTo("called");
  }

  @Test
  void an_emergency_is_shown_by_what_the_broker_kept_before_any_heartbeat() {
    DisplayBoard restarted = new DisplayBoard(new HallScreen(), NOW);
    restarted.board(hall.emergency().board(), NOW);
    EmergencyPicture picture = (EmergencyPicture) painter.paint(restarted.scene(NOW));
    assertThat(picture.stale()).isTrue();
  }

  @Test
  void a_pause_says_why_until_when_and_sorry() {
    hall.paused("1", Hall.fault(NOW.plusSeconds(85 * 60)));
    CounterPicture picture = counter();
    assertThat(picture.state()).isEqualTo("paused");
    assertThat(picture.word().zh()).isEqualTo("暂停服务");
    assertThat(picture.lines().get(0).zh()).isEqualTo("设备故障,正在处理");
    assertThat(picture.lines().get(1).zh()).isEqualTo("预计 10:30 恢复");
    assertThat(picture.apology().zh()).isEqualTo("给您带来不便,非常抱歉。");
    assertThat(picture.label()).isNull();
  }

  @Test
  void a_pause_without_a_time_is_soon_over_and_carries_the_officers_words() {
    hall.paused("1", Hall.shortLeave(null, " 取单据 "));
    CounterPicture picture = counter();
    assertThat(picture.lines()).extracting(Words::zh).containsExactly("短暂离开", "稍后恢复");
    assertThat(picture.note()).isEqualTo("取单据");
  }

  @Test
  void a_pause_that_waits_for_the_present_customer_is_told_beforehand() {
    hall.serving("A023", "1", Hall.shortLeave(NOW.plusSeconds(900), null));
    CounterPicture picture = counter();
    assertThat(picture.state()).isEqualTo("serving");
    assertThat(picture.lines().getLast().zh()).isEqualTo("本号办理完毕后暂停服务:短暂离开 · 预计 09:20 恢复");
  }

  @Test
  void as_many_of_the_next_numbers_are_named_as_have_room() {
    hall.noLines()
        .line("A", "水费缴纳", "Water bill", 12, 2, 15, 25)
        .line("A-K1-", "银行代扣签约", "Direct debit", 3, 1, 5, 10)
        .line("H", "过户", "Transfer of ownership", 4, 0, 0, 0);
    assertThat(hallScreen().lines())
        .extracting(Picture.Line::next)
        .containsExactly(List.of("A024", "A025"), List.of("A-K1-024"), List.of());
  }

  @Test
  void paused_categories_and_the_hall_are_named_with_reason_and_return() {
    hall.pausedLine("debit", "银行代扣签约", "Direct debit", 4, Hall.fault(NOW.plusSeconds(85 * 60)));
    hall.paused("1", Hall.shortLeave(null, null));
    HallPicture picture = hallScreen();
    assertThat(picture.paused())
        .extracting(each -> each.place().zh() + " " + each.reason().zh() + " " + each.until().zh())
        .containsExactly("银行代扣签约 设备故障 预计 10:30 恢复", "1 号窗口 短暂离开 稍后恢复");
    Picture.Line line = picture.lines().getLast();
    assertThat(line.open()).isFalse();
    assertThat(line.estimate()).isEqualTo(words("暂停服务", "Service paused"));
    hall.pausedAsAWhole(Hall.shortLeave(null, "消防演练"));
    assertThat(hallScreen().paused())
        .extracting(each -> each.place().zh() + " " + each.note())
        .containsExactly("营业厅 消防演练", "1 号窗口 null");
  }

  @Test
  void free_and_closed_say_what_to_do() {
    assertThat(counter().lines().getFirst().zh()).isEqualTo("请取号后等候叫号");
    hall.closed("1");
    assertThat(counter().lines().getFirst().zh()).contains("其他窗口");
    hall.phase(DayPhase.CLOSED);
    assertThat(counter().lines().getFirst().zh()).isEqualTo("欢迎在营业时间再来。");
  }

  @Test
  void no_connection_shows_no_number_and_says_what_to_do() {
    hall.call("A023", "1");
    var board = new DisplayBoard(new CounterScreen("1"), NOW);
    board.counter(hall.counter("1"), NOW);
    var picture = (CounterPicture) painter.paint(board.scene(NOW));
    assertThat(picture.state()).isEqualTo("no-connection");
    assertThat(picture.label()).isNull();
    assertThat(picture.word().zh()).isEqualTo("连接中断");
    assertThat(picture.lines()).hasSize(2);
  }

  @Test
  void a_wrong_counter_names_itself() {
    var board = new DisplayBoard(new CounterScreen("9"), NOW);
    board.beat(hall.beat(), NOW);
    var picture = (CounterPicture) painter.paint(board.scene(NOW));
    assertThat(picture.state()).isEqualTo("unknown-counter");
    assertThat(picture.lines().getFirst().zh()).contains("9 号窗口");
  }

  @Test
  void the_hall_screen_calls_in_a_whole_sentence() {
    hall.call("A023", "3");
    HallPicture picture = hallScreen();
    assertThat(picture.state()).isEqualTo("called");
    assertThat(picture.label()).isEqualTo("A023");
    assertThat(picture.stage().getFirst().sentence().zh()).isEqualTo("请 A023 号到 3 号窗口");
    assertThat(picture.stage().getFirst().place().zh()).isEqualTo("3 号窗口");
  }

  @Test
  void the_hall_screen_names_lines_and_paused_counters() {
    hall.noLines()
        .line("A", "水费缴纳", "Water bill", 12, 2, 15, 25)
        .line("B", "过户", "Transfer", 4, 0, 0, 0)
        .line("C", "更名", "Change of name", 0, 1, 0, 0)
        .line("D", "校表", "Meter check", 1, 1, 0, 5)
        .line("E", "销户", "Closing", 1, 1, 5, 5);
    hall.paused("2", Hall.fault(NOW.plusSeconds(1_500)));
    HallPicture picture = hallScreen();
    assertThat(picture.lines()).extracting(line -> line.people().zh()).startsWith("12 人", "4 人");
    assertThat(picture.lines())
        .extracting(line -> line.estimate() == null ? null : line.estimate().zh())
        .containsExactly("15–25 分钟", "暂无窗口", null, "5 分钟内", "5 分钟");
    assertThat(picture.paused()).hasSize(1);
    assertThat(picture.paused().getFirst().reason().zh()).isEqualTo("设备故障");
    assertThat(picture.paused().getFirst().until().zh()).isEqualTo("预计 09:30 恢复");
  }

  @Test
  void before_the_first_call_and_after_the_day_the_hall_screen_says_so() {
    assertThat(hallScreen().state()).isEqualTo("waiting");
    assertThat(hallScreen().label()).isNull();
    hall.phase(DayPhase.LAST_TICKET);
    assertThat(hallScreen().notice().zh()).contains("今日取号已结束");
    hall.phase(DayPhase.CLOSED);
    assertThat(hallScreen().state()).isEqualTo("closed");
  }

  @Test
  void the_halls_own_message_stands_in_the_line() {
    hall.message(words("报修热线 96577", "Repairs: 96577"));
    assertThat(hallScreen().notice().zh()).isEqualTo("报修热线 96577");
  }

  private CounterPicture counter() {
    return (CounterPicture) paint(new CounterScreen("1"));
  }

  private HallPicture hallScreen() {
    return (HallPicture) paint(new HallScreen());
  }

  private Picture paint(Screen screen) {
    return painter.paint(known(screen).scene(NOW));
  }

  private DisplayBoard known(Screen screen) {
    var board = new DisplayBoard(screen, NOW);
    board.board(hall.board(), NOW);
    board.counter(hall.counter("1"), NOW);
    board.beat(hall.beat(), NOW);
    return board;
  }

  private static Words words(String zh, String en) {
    return new Words(zh, en);
  }
}
