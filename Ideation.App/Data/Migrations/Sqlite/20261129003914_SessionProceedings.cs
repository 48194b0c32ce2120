using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ideation.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SessionProceedings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Approval",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Proceedings",
                table: "Sessions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Approval",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "Proceedings",
                table: "Sessions");
        }
    }
}
