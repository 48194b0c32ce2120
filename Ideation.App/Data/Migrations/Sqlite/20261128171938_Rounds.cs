using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ideation.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Rounds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Rooms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    JoinKey = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ProjectorKey = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    AllowsGuests = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsLocked = table.Column<bool>(type: "INTEGER", nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Hosts = table.Column<string>(type: "TEXT", nullable: false),
                    Backup = table.Column<Guid>(type: "TEXT", nullable: true),
                    TakeOver = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rooms", x => x.Id);
                });

            // Without a hidden row number, which would grow with time: the random key is all that orders these rows.
            migrationBuilder.Sql(
                """
                CREATE TABLE "SecretBallots" (
                    "Id" TEXT NOT NULL CONSTRAINT "PK_SecretBallots" PRIMARY KEY,
                    "Round" TEXT NOT NULL,
                    "Choice" TEXT NOT NULL,
                    "Receipt" TEXT NULL
                ) WITHOUT ROWID;
                CREATE TABLE "SecretReceipts" (
                    "Id" TEXT NOT NULL CONSTRAINT "PK_SecretReceipts" PRIMARY KEY,
                    "Round" TEXT NOT NULL,
                    "Hash" TEXT NOT NULL
                ) WITHOUT ROWID;
                """);

            migrationBuilder.CreateTable(
                name: "Attendees",
                columns: table => new
                {
                    Room = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsGuest = table.Column<bool>(type: "INTEGER", nullable: false),
                    JoinedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attendees", x => new { x.Room, x.Person });
                    table.ForeignKey(
                        name: "FK_Attendees_Rooms_Room",
                        column: x => x.Room,
                        principalTable: "Rooms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Guests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Room = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    JoinedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Guests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Guests_Rooms_Room",
                        column: x => x.Room,
                        principalTable: "Rooms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Proxies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Room = table.Column<Guid>(type: "TEXT", nullable: false),
                    Principal = table.Column<Guid>(type: "TEXT", nullable: false),
                    Holder = table.Column<Guid>(type: "TEXT", nullable: false),
                    GivenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RevokedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Proxies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Proxies_Members_Holder",
                        column: x => x.Holder,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Proxies_Members_Principal",
                        column: x => x.Principal,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Proxies_Rooms_Room",
                        column: x => x.Room,
                        principalTable: "Rooms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Rounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Room = table.Column<Guid>(type: "TEXT", nullable: false),
                    Campaign = table.Column<Guid>(type: "TEXT", nullable: true),
                    DraftedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    DraftedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RunOffOf = table.Column<Guid>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Paper = table.Column<string>(type: "TEXT", nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    Settings = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    HasBallots = table.Column<bool>(type: "INTEGER", nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosesAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Left = table.Column<TimeSpan>(type: "TEXT", nullable: true),
                    ClosingUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    Seal = table.Column<string>(type: "TEXT", nullable: true),
                    AwaitsPurge = table.Column<bool>(type: "INTEGER", nullable: false),
                    CastingVote = table.Column<string>(type: "TEXT", nullable: true),
                    RevealedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Certification = table.Column<string>(type: "TEXT", nullable: true),
                    Ending = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rounds_Campaigns_Campaign",
                        column: x => x.Campaign,
                        principalTable: "Campaigns",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Rounds_Rooms_Room",
                        column: x => x.Room,
                        principalTable: "Rooms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Rounds_Rounds_RunOffOf",
                        column: x => x.RunOffOf,
                        principalTable: "Rounds",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "BallotKeys",
                columns: table => new
                {
                    Round = table.Column<Guid>(type: "TEXT", nullable: false),
                    Voter = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BallotKeys", x => new { x.Round, x.Voter, x.Key });
                    table.ForeignKey(
                        name: "FK_BallotKeys_Rounds_Round",
                        column: x => x.Round,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Ballots",
                columns: table => new
                {
                    Round = table.Column<Guid>(type: "TEXT", nullable: false),
                    Voter = table.Column<Guid>(type: "TEXT", nullable: false),
                    Choice = table.Column<string>(type: "TEXT", nullable: false),
                    Receipt = table.Column<string>(type: "TEXT", nullable: true),
                    CastAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ballots", x => new { x.Round, x.Voter });
                    table.ForeignKey(
                        name: "FK_Ballots_Rounds_Round",
                        column: x => x.Round,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SealedBallots",
                columns: table => new
                {
                    Round = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Choice = table.Column<string>(type: "TEXT", nullable: false),
                    Receipt = table.Column<string>(type: "TEXT", nullable: true),
                    Link = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealedBallots", x => new { x.Round, x.Position });
                    table.ForeignKey(
                        name: "FK_SealedBallots_Rounds_Round",
                        column: x => x.Round,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SealedReceipts",
                columns: table => new
                {
                    Round = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealedReceipts", x => new { x.Round, x.Position });
                    table.ForeignKey(
                        name: "FK_SealedReceipts_Rounds_Round",
                        column: x => x.Round,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Voters",
                columns: table => new
                {
                    Round = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsGuest = table.Column<bool>(type: "INTEGER", nullable: false),
                    EnrolledAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CameAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Stance = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CastBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Voters", x => new { x.Round, x.Person });
                    table.ForeignKey(
                        name: "FK_Voters_Rounds_Round",
                        column: x => x.Round,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Attendees_Person",
                table: "Attendees",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_Guests_Hash",
                table: "Guests",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Guests_Room",
                table: "Guests",
                column: "Room");

            migrationBuilder.CreateIndex(
                name: "IX_Proxies_Holder",
                table: "Proxies",
                column: "Holder");

            migrationBuilder.CreateIndex(
                name: "IX_Proxies_Principal",
                table: "Proxies",
                column: "Principal");

            migrationBuilder.CreateIndex(
                name: "IX_Proxies_Room_Holder",
                table: "Proxies",
                columns: new[] { "Room", "Holder" });

            migrationBuilder.CreateIndex(
                name: "IX_Rooms_Code",
                table: "Rooms",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rooms_JoinKey",
                table: "Rooms",
                column: "JoinKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rooms_ProjectorKey",
                table: "Rooms",
                column: "ProjectorKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_Campaign",
                table: "Rounds",
                column: "Campaign");

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_Room",
                table: "Rounds",
                column: "Room");

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_RunOffOf",
                table: "Rounds",
                column: "RunOffOf");

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_State_ClosesAt",
                table: "Rounds",
                columns: new[] { "State", "ClosesAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Voters_Person",
                table: "Voters",
                column: "Person");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Attendees");

            migrationBuilder.DropTable(
                name: "BallotKeys");

            migrationBuilder.DropTable(
                name: "Ballots");

            migrationBuilder.DropTable(
                name: "Guests");

            migrationBuilder.DropTable(
                name: "Proxies");

            migrationBuilder.DropTable(
                name: "SealedBallots");

            migrationBuilder.DropTable(
                name: "SealedReceipts");

            migrationBuilder.DropTable(
                name: "SecretBallots");

            migrationBuilder.DropTable(
                name: "SecretReceipts");

            migrationBuilder.DropTable(
                name: "Voters");

            migrationBuilder.DropTable(
                name: "Rounds");

            migrationBuilder.DropTable(
                name: "Rooms");
        }
    }
}
