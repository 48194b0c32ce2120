using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ideation.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Juries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Mentors",
                table: "Teams",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "Juries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hackathon = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConvenedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConvenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Plan = table.Column<string>(type: "TEXT", nullable: false),
                    Rubric = table.Column<string>(type: "TEXT", nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    FixedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Projects = table.Column<string>(type: "TEXT", nullable: false),
                    DeliberateUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    Signature = table.Column<string>(type: "TEXT", nullable: true),
                    Publication = table.Column<string>(type: "TEXT", nullable: true),
                    AwaitsShowing = table.Column<long>(type: "INTEGER", nullable: true),
                    Seal = table.Column<string>(type: "TEXT", nullable: true),
                    Chair = table.Column<Guid>(type: "TEXT", nullable: true),
                    OnStage = table.Column<string>(type: "TEXT", nullable: true),
                    Seed = table.Column<ulong>(type: "INTEGER", nullable: true),
                    Awards = table.Column<string>(type: "TEXT", nullable: false),
                    Conflicts = table.Column<string>(type: "TEXT", nullable: false),
                    Contests = table.Column<string>(type: "TEXT", nullable: false),
                    Jurors = table.Column<string>(type: "TEXT", nullable: false),
                    Motions = table.Column<string>(type: "TEXT", nullable: false),
                    Visits = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Juries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Juries_Campaigns_Hackathon",
                        column: x => x.Hackathon,
                        principalTable: "Campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Juries_Members_Chair",
                        column: x => x.Chair,
                        principalTable: "Members",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Scorecards",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Jury = table.Column<Guid>(type: "TEXT", nullable: false),
                    Juror = table.Column<Guid>(type: "TEXT", nullable: false),
                    Team = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Notes = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Feedback = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    SubmittedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Failed = table.Column<string>(type: "TEXT", nullable: false),
                    Marks = table.Column<string>(type: "TEXT", nullable: false),
                    Reopenings = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Scorecards", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Scorecards_Juries_Jury",
                        column: x => x.Jury,
                        principalTable: "Juries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Scorecards_Members_Juror",
                        column: x => x.Juror,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Scorecards_Teams_Team",
                        column: x => x.Team,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Juries_AwaitsShowing",
                table: "Juries",
                column: "AwaitsShowing");

            migrationBuilder.CreateIndex(
                name: "IX_Juries_Chair",
                table: "Juries",
                column: "Chair");

            migrationBuilder.CreateIndex(
                name: "IX_Juries_Hackathon",
                table: "Juries",
                column: "Hackathon");

            migrationBuilder.CreateIndex(
                name: "IX_Scorecards_Juror",
                table: "Scorecards",
                column: "Juror");

            migrationBuilder.CreateIndex(
                name: "IX_Scorecards_Jury_Juror_Team",
                table: "Scorecards",
                columns: new[] { "Jury", "Juror", "Team" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Scorecards_Team",
                table: "Scorecards",
                column: "Team");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Scorecards");

            migrationBuilder.DropTable(
                name: "Juries");

            migrationBuilder.DropColumn(
                name: "Mentors",
                table: "Teams");
        }
    }
}
