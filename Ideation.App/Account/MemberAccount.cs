using Microsoft.AspNetCore.Identity;

namespace Ideation.App.Account;

/// <summary>How a member signs in. Its id is the member's id; who they are and what they may do stands in the domain's Member.</summary>
public sealed class MemberAccount : IdentityUser<Guid>;
