package org.bapassistant.channels.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.bapassistant.accounts.Account;
import org.bapassistant.accounts.Accounts;
import org.bapassistant.accounts.AuditLog;
import org.bapassistant.accounts.Role;
import org.bapassistant.accounts.Unacceptable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts over HTTP; for administrators. */
@ConditionalOnWebApplication
@RestController
@RequestMapping("/api/v1/accounts")
class AccountController {

  private static final int LATEST = 200;

  private final Accounts accounts;
  private final AuditLog audit;

  AccountController(Accounts accounts, AuditLog audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  /** An account to open or change; what is left out stays. */
  record WrittenJson(@Nullable String name, @Nullable String password, @Nullable String role) {}

  /** An account, without its password. */
  record AccountJson(String name, String role, boolean enabled) {

    static AccountJson of(Account account) {
      return new AccountJson(account.name(), account.role().name(), account.enabled());
    }
  }

  /**
   * The latest entries of the log.
   *
   * @param intact whether no entry was changed or removed
   */
  record AuditJson(boolean intact, List<EntryJson> entries) {}

  /** An entry of the log. */
  record EntryJson(String at, String actor, String action, String subject) {}

  @Operation(summary = "All accounts")
  @GetMapping
  List<AccountJson> all() {
    return accounts.all().stream().map(AccountJson::of).toList();
  }

  @Operation(summary = "Open an account")
  @PostMapping
  ResponseEntity<AccountJson> open(@RequestBody WrittenJson written, Principal who) {
    String name = needed(written.name(), "name");
    Role role = role(needed(written.role(), "role"));
    try {
      accounts.open(who.getName(), name, needed(written.password(), "password"), role);
    } catch (Unacceptable e) {
      throw new BadRequest(e.why());
    }
    return ResponseEntity.created(URI.create("/api/v1/accounts/" + name))
        .body(new AccountJson(name, role.name(), true));
  }

  @Operation(summary = "Give an account another role or password")
  @PutMapping("/{name}")
  AccountJson change(@PathVariable String name, @RequestBody WrittenJson written, Principal who) {
    found(name);
    Optional.ofNullable(written.role())
        .ifPresent(role -> accounts.assign(who.getName(), name, role(role)));
    try {
      Optional.ofNullable(written.password())
          .ifPresent(password -> accounts.changePassword(who.getName(), name, password));
    } catch (Unacceptable e) {
      throw new BadRequest(e.why());
    }
    return AccountJson.of(found(name));
  }

  @Operation(summary = "Close an account; its name stays taken")
  @DeleteMapping("/{name}")
  ResponseEntity<Void> close(@PathVariable String name, Principal who) {
    found(name);
    if (name.equals(who.getName())) {
      throw new BadRequest("nobody closes their own account; ask another administrator");
    }
    accounts.close(who.getName(), name);
    return ResponseEntity.noContent().build();
  }

  @Operation(summary = "Who did what, newest first, and whether the log is intact")
  @GetMapping("/audit")
  AuditJson audit() {
    return new AuditJson(
        audit.firstTampered().isEmpty(),
        audit.latest(LATEST).stream()
            .map(e -> new EntryJson(e.at().toString(), e.actor(), e.action(), e.subject()))
            .toList());
  }

  private Account found(String name) {
    return accounts.find(name).orElseThrow(() -> new NotFound("there is no account of this name"));
  }

  private static Role role(String name) {
    return Role.of(name)
        .orElseThrow(() -> new BadRequest("role is CLINICIAN, OPINION_LEADER or ADMIN"));
  }

  private static String needed(@Nullable String value, String field) {
    return Optional.ofNullable(value)
        .orElseThrow(() -> new BadRequest("field '" + field + "' is missing"));
  }
}
